/**
 * Who saw and did what (NEN 7513): append-only, durable before anything is shown. Owns schema
 * {@code audit}; knows only {@code access}.
 */
@NullMarked
package nl.samenspoed.app.audit;

import org.jspecify.annotations.NullMarked;
