package nl.samenspoed.app.network;

import org.jspecify.annotations.Nullable;

/**
 * A partner in the network.
 *
 * @param ura number in the register of care providers, 8 digits
 * @param agb code used for billing, 8 digits
 * @param sector code of its sector
 * @param demo invented for the demonstration
 */
public record Organisation(
        OrganisationId id,
        String code,
        String name,
        String sector,
        @Nullable String ura,
        @Nullable String agb,
        boolean demo,
        boolean active,
        Revision revision)
        implements NetworkEntry {}
