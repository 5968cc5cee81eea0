package org.cityexchange.kit.exchange;

import org.cityexchange.kit.text.LocalizedText;

/** Why a job could not be done. */
public enum ExchangeJobFailure {
    /** The log lacks what had taken effect. */
    LOG_INCOMPLETE(
            "로그에 이미 반영된 레코드가 없습니다. 보내는 서비스에서 재발행한 뒤 다시 시도하십시오.",
            "The log lacks what had taken effect: have the sending service republish the topic, then try again."),
    /** The copy could not be made of what the log says. */
    BROKE_OFF(
            "처리 중에 실패했습니다. 원인을 없앤 뒤 다시 시도하십시오. 재구축이라면 바뀐 것은 없습니다.",
            "It failed while being done: remove the cause, then try again. A rebuild has changed nothing."),
    /** It was begun again and again, and each time whoever did it died. */
    BEGUN_TOO_OFTEN(
            "여러 번 시작했으나 매번 서비스가 중단되었습니다. 서비스의 로그를 확인하십시오.",
            "It was begun several times, and each time the service ended: look into the service's log.");

    private final LocalizedText explanation;

    ExchangeJobFailure(String ko, String en) {
        this.explanation = LocalizedText.of(ko, en);
    }

    /** What it means and what to do, for operators. */
    public LocalizedText explanation() {
        return explanation;
    }
}
