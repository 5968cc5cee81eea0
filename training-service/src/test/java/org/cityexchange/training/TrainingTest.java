package org.cityexchange.training;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cityexchange.testing.StackResource;

/** A test of the running service over HTTP, with the build's stack; all of them share one start. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TrainingTest {}
