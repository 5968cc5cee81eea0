/** Who has completed a course: what alumni agreed to, the directory, networks, and what people did since. */
package org.cityexchange.training.alumni;
