/** Who is trained: public servants of cities, with their present office; enrolments keep that of the day. */
package org.cityexchange.training.trainee;
