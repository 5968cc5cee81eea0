package org.cityexchange.training.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** The addresses of a trainee, for whoever may see the trainee as a person. They belong to the trainee's version. */
@ApplicationScoped
@Transactional
class TraineeAddressService {

    private final TraineeService trainees;
    private final TraineeAddresses addresses;
    private final AccessLog accessLog;
    private final Clock clock;

    TraineeAddressService(TraineeService trainees, TraineeAddresses addresses, AccessLog accessLog, Clock clock) {
        this.trainees = trainees;
        this.addresses = addresses;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** The addresses with the version of the trainee they are of. */
    record Kept(List<TraineeAddressView> addresses, int version) {}

    /** All of a trainee's; noted in the access log. */
    Kept of(UUID traineeId) {
        var trainee = trainees.visible(traineeId);
        var found = addresses.of(traineeId).stream()
                .map(address -> address.toView(trainee.emailNormalized()))
                .toList();
        accessLog.add(AccessOperation.READ, TraineeService.SUBJECT, traineeId, null, 1);
        return new Kept(found, trainee.version());
    }

    /** Adds a further address. */
    TraineeAddressView add(UUID traineeId, TraineeAddressRequest request) {
        var trainee = trainees.lockedForItself(traineeId);
        addresses.demandFree(request.email(), null);
        trainee.touch(clock.instant());
        return addresses.add(traineeId, request.email()).toView(trainee.emailNormalized());
    }

    /** Takes a further address away. */
    void remove(UUID traineeId, UUID id, String ifMatch) {
        var trainee = trainees.lockedVisible(traineeId, ifMatch);
        var address = addresses.of(traineeId, id).orElseThrow(DomainException::notFound);
        if (address.emailNormalized().equals(trainee.emailNormalized())) {
            throw new DomainException(ErrorCode.PRIMARY_ADDRESS);
        }
        trainee.touch(clock.instant());
        addresses.remove(address);
    }
}
