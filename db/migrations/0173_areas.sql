-- Below upazilas and metropolitan thanas lie areas: unions, and the neighbourhoods of cities.
alter table geo_unit drop constraint geo_unit_level;
--> statement-breakpoint
alter table geo_unit add constraint geo_unit_level check (level in ('division','district','upazila','metro_thana','area'));
