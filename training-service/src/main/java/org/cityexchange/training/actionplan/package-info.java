/** What people want to bring about at home after a course, and how it goes 3, 6 and 12 months later. */
package org.cityexchange.training.actionplan;
