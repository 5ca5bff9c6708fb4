/**
 * Who there is: regions, subregions, organisations, locations, healthcare services and their hours.
 * Owns schema {@code network}; knows no other module.
 */
@NullMarked
package nl.samenspoed.app.network;

import org.jspecify.annotations.NullMarked;
