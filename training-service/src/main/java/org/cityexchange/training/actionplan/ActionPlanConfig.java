package org.cityexchange.training.actionplan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What may be set about action plans. */
@ConfigMapping(prefix = "city-exchange.action-plan")
interface ActionPlanConfig {

    /** How many months after a course it is asked how a plan goes; of plans approved from then on. */
    @WithDefault("3,6,12")
    List<Integer> followUpMonths();

    /** After how many days a follow-up that was not answered is late. */
    @WithDefault("30")
    int answerWithinDays();
}
