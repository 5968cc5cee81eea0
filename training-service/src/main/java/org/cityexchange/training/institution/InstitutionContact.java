package org.cityexchange.training.institution;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an institution is reached: an office, never a person. */
@Schema(examples = """
                {"department": "국제연수팀", "email": "training@example.org", "website": "https://example.org/"}
                """)
public record InstitutionContact(
        @Schema(nullable = true) @Size(max = 200) String department,

        @Schema(nullable = true, examples = "training@example.org") @Email @Size(max = 254)
        String email,

        @Schema(nullable = true, examples = "+82 2 0000 0000") @Pattern(regexp = "[+0-9][-0-9 ().]{2,39}")
        String phone,

        @Schema(nullable = true, examples = "https://example.org/")
        @Size(max = 300)
        @Pattern(regexp = "https?://[^\\s]+")
        String website) {}
