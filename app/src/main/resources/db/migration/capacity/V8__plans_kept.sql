-- Planned once per connection: the planner thinks a plan for these very offers pays each time, and thinking about it costs
-- as much as doing it.
alter function capacity.hold(timestamptz, uuid, uuid[], uuid[], timestamptz) set plan_cache_mode = 'force_generic_plan';
