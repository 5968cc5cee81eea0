/**
 * What documents state in numbers, held against what we count. Verdicts follow from what a figure says of itself, from the
 * other figures of its document and from the rows, by the same rules for every figure. See ADR 30.
 */
package org.cityexchange.training.reconciliation;
