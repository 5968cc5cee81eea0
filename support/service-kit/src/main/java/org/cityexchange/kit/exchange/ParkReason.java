package org.cityexchange.kit.exchange;

import org.cityexchange.kit.text.LocalizedText;

/** Why a record is parked instead of taken in. */
public enum ParkReason {
    /** Its type is not in our catalogue: the sender is newer than we are. */
    UNKNOWN_TYPE(
            false,
            "이 버전이 모르는 유형입니다. 서비스를 업데이트한 뒤 다시 처리하십시오.",
            "Its type is not known to this version: update the service, then replay the key."),
    /** Its headers or its JSON cannot be read. */
    UNREADABLE(
            false,
            "레코드를 읽을 수 없습니다. 보낸 쪽을 고쳐 같은 개정을 다시 보내십시오.",
            "It cannot be read: have the sender corrected and the same revision sent again."),
    /** What follows from it failed, at each attempt. */
    HANDLER_FAILED(
            false,
            "처리에 반복해서 실패했습니다. 원인을 없앤 뒤 다시 처리하십시오.",
            "Taking it in failed repeatedly: remove the cause, then replay the key."),
    /** A revision before it has not come. */
    GAP(
            true,
            "앞선 개정이 아직 오지 않았습니다. 도착하면 자동으로 처리됩니다.",
            "A revision before it has not come; once it does, this one is taken in by itself."),
    /** An earlier record of its key is parked. */
    BEHIND(true, "같은 키의 앞선 레코드가 보류되어 기다리고 있습니다.", "It waits behind an earlier parked record of its key.");

    private final boolean healsByItself;
    private final LocalizedText explanation;

    ParkReason(boolean healsByItself, String ko, String en) {
        this.healsByItself = healsByItself;
        this.explanation = LocalizedText.of(ko, en);
    }

    /** Whether it only waits for another record, so that nobody has to do anything about this one. */
    boolean healsByItself() {
        return healsByItself;
    }

    /** What it means and what to do, for operators. */
    public LocalizedText explanation() {
        return explanation;
    }
}
