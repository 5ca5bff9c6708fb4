/** What makes a demo: a made-up network, and the life in it. Off in a real installation. */
@NullMarked
package nl.samenspoed.app.demo;

import org.jspecify.annotations.NullMarked;
