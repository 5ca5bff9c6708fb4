package nl.samenspoed.app.desk.board;

import java.util.Set;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.page.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this package in the menu. */
@Configuration(proxyBeanMethods = false)
class BoardMenu {

    @Bean
    static MenuEntry capacityBoardEntry() {
        return new MenuEntry("board.menu", "/capacity", 'c', 200, Set.of(Capability.SEE_CAPACITY));
    }

    @Bean
    static MenuEntry wallEntry() {
        return new MenuEntry(
                "board.menu.wall", "/capacity/wall", 'm', 210, Set.of(Capability.SEE_CAPACITY));
    }

    @Bean
    static MenuEntry mapEntry() {
        return new MenuEntry("board.menu.map", "/map", 'k', 220, Set.of(Capability.SEE_NETWORK));
    }

    @Bean
    static MenuEntry overviewEntry() {
        return new MenuEntry(
                "board.menu.overview", "/overview", 'o', 230, Set.of(Capability.SEE_AGGREGATES));
    }
}
