/** Countries and the continents they are counted to: reference data that every other feature may use. */
package org.cityexchange.training.country;
