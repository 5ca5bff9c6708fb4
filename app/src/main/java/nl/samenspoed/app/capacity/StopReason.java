package nl.samenspoed.app.capacity;

import nl.samenspoed.app.network.Label;

/**
 * Why a stop is declared. Which reasons there are is data.
 *
 * @param remarkRequired whether it says too little by itself
 */
public record StopReason(String code, Label name, boolean remarkRequired) {}
