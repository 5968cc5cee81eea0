/**
 * What taking part moved people to say: free answers of surveys, laid out without a trace of who gave them, and the themes
 * that people find in them or that a document tells of.
 */
package org.cityexchange.forum.feedback;
