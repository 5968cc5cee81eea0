package org.cityexchange.forum.agenda;

/** The part somebody has in a session or contribution. */
public enum RoleKind {
    /** 개회사 */
    OPENING_REMARKS,
    /** 인사말 */
    WELCOME_REMARKS,
    /** 축사 */
    CONGRATULATORY_REMARKS,
    /** 사회 */
    MODERATOR,
    /** 좌장 */
    CHAIR,
    /** 기조발제 */
    KEYNOTE_SPEAKER,
    /** 발제, 발표 */
    PRESENTER,
    /** 지정토론 */
    DISCUSSANT,
    /** 특강 */
    LECTURER,
    /** 우수사례 발표 */
    CASE_PRESENTER,
    /** 인터뷰 상대 */
    INTERVIEWEE,
    /** 폐회사 */
    CLOSING_REMARKS
}
