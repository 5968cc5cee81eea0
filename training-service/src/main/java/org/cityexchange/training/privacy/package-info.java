/** Who may have somebody erased here, and how long trainees are kept; what erasing does is each feature's own. */
package org.cityexchange.training.privacy;
