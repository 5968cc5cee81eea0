/** Who was trained, as far as training-service tells and those who were trained let others know. */
package org.cityexchange.forum.alumni;
