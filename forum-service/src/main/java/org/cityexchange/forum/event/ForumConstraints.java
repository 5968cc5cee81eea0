package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityexchange.kit.problem.ConstraintCodes;
import org.cityexchange.kit.problem.ErrorCode;

/** What it means to a caller when one of this service's constraints holds. */
@ApplicationScoped
class ForumConstraints implements ConstraintCodes {

    @Override
    public Map<String, ErrorCode> byConstraint() {
        return Map.of(
                "event_slug", ErrorCode.DUPLICATE_CODE,
                "event_series_slug", ErrorCode.DUPLICATE_CODE,
                "report_slug", ErrorCode.DUPLICATE_CODE,
                "event_figure_pkey", ErrorCode.DUPLICATE_CODE,
                "registration_once", ErrorCode.DUPLICATE_REGISTRATION,
                "session_sign_up_live", ErrorCode.ALREADY_SIGNED_UP,
                "session_room_once", ErrorCode.ROOM_OCCUPIED);
    }
}
