/** Who looked at personal data, when, whose and why: written with the reading, never changed, read by auditors. */
package org.cityexchange.kit.access;
