/** What the training programme went through. */
package org.cityexchange.training.milestone;
