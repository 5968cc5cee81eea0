package org.cityexchange.training.enrolment;

import jakarta.validation.constraints.NotNull;
import org.cityexchange.training.course.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The channel through which somebody is to take part. */
@Schema(examples = """
                {"channel": "ONLINE"}
                """)
public record ChannelRequest(@NotNull Channel channel) {}
