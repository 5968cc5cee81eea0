/** What courses are about: topics, which are reference data, and the policies that are taught and adopted elsewhere. */
package org.cityexchange.training.policy;
