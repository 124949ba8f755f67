-- What a word of a courier's statement means that nobody knew: how a parcel ended. As of his parcels' words two agree; a word of one kind
-- says nothing of the other.
alter table courier_word add column said_in text not null default 'parcel', drop constraint courier_word_means,
  add constraint courier_word_said_in check (said_in in ('parcel','statement')),
  add constraint courier_word_means check (case said_in when 'parcel' then means in ('noted','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold')
    else means in ('delivered','partial','exchange','returned') end);
--> statement-breakpoint
do $patch$
declare
  was text := pg_get_functiondef('courier_word_by_two()'::regprocedure);
  become text := replace(replace(was, 'p.subject = new.courier || '':'' || new.word',
      'p.subject = new.courier || case new.said_in when ''statement'' then '':statement:'' else '':'' end || new.word'),
    'is not distinct from new.means', 'is not distinct from new.means and coalesce(p.payload #>> ''{remittance,word,saidIn}'', ''parcel'') = new.said_in');
begin
  if strpos(was, 'p.subject = new.courier || '':'' || new.word') = 0 or strpos(was, 'is not distinct from new.means') = 0 then
    raise exception 'courier_word_by_two is not as it was';
  end if;
  execute become;
end $patch$;
--> statement-breakpoint
-- Rows that wait for what a word means.
create index remittance_row_unknown on remittance_row (remittance_id) where state = 'waiting' and findings @> '[{"label":"UNKNOWN_WORD"}]';
--> statement-breakpoint
alter table remittance_act drop constraint remittance_act_name,
  add constraint remittance_act_name check (act in ('accept','dispute','match','unmatch','drop','claim','post','compare','teach','propose','agree','refuse','withdraw'));
