package nl.samenspoed.app.placement;

import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.CareRequestId;

/**
 * A ladder that has a step to come.
 *
 * @param taken how many steps were taken
 */
record LadderRun(CareRequestId request, UUID ladder, int taken, OrganisationId desk) {}
