package org.cityexchange.forum.agenda;

import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a new release: what readers of the agenda should know has changed. */
@Schema(name = "AgendaReleaseRequest", examples = """
                {"note": {"ko": "2부 시작을 10분 늦췄습니다", "en": "Part 2 begins ten minutes later"}}
                """)
public record ReleaseRequest(@Schema(nullable = true) LocalizedText note) {}
