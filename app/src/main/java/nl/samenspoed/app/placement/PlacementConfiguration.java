package nl.samenspoed.app.placement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of this module. */
@Configuration
@EnableConfigurationProperties(PlacementSettings.class)
class PlacementConfiguration {}
