/**
 * Where everything is kept: starts the embedded PostgreSQL or connects to a given one, and brings
 * each module's schema up to date. Also how a module keeps in memory what seldom changes.
 * Infrastructure; knows no other module.
 */
@NullMarked
package nl.samenspoed.app.store;

import org.jspecify.annotations.NullMarked;
