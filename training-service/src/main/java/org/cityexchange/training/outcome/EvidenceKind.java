package org.cityexchange.training.outcome;

/** What kind of thing evidence is; more may come. */
public enum EvidenceKind {
    PRESS_RELEASE,
    OFFICIAL_DOCUMENT,
    LEGAL_ACT,
    REPORT,
    STATISTICS,
    PUBLICATION,
    MEDIA,
    WEB_PAGE,
    TESTIMONY,
    OTHER
}
