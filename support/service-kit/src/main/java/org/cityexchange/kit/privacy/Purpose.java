package org.cityexchange.kit.privacy;

import org.cityexchange.kit.text.LocalizedText;

/** What personal data are kept for, in words that persons read. */
public enum Purpose {
    /** Taking part in events. */
    EVENTS("행사 등록과 운영", "To register people for events and to run them"),
    /** What is announced and recorded of events in public. */
    PROGRAMME("행사 프로그램의 공지와 기록", "To announce and to record the programme of events"),
    /** Courses, from the nomination to the certificate. */
    COURSES("연수 과정의 선발, 운영과 수료", "To select for courses, to run them and to certify them"),
    /** Staying in touch with alumni. */
    ALUMNI("수료생 네트워크와 후속 관리", "To stay in touch with alumni and to follow what they do"),
    /** Showing what training brought about. */
    OUTCOMES("연수 성과의 확인", "To establish what training brought about"),
    /** Running the services safely. */
    OPERATION("서비스의 안전한 운영", "To run the services safely"),
    /** Showing who looked at personal data. */
    ACCOUNTABILITY("개인정보 처리의 책임성 확보", "To be accountable for the handling of personal data");

    private final LocalizedText text;

    Purpose(String korean, String english) {
        this.text = LocalizedText.of(korean, english);
    }

    /** In Korean and English. */
    public LocalizedText text() {
        return text;
    }
}
