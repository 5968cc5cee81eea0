/** What those who were there thought of course runs, as the forum's surveys found. */
package org.cityexchange.training.evaluation;
