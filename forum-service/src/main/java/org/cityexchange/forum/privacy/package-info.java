/** Who may have somebody erased here; what that does is each feature's own. */
package org.cityexchange.forum.privacy;
