-- What a shop's statement is made of; the page asks by it, and so does rule L9.
create function statement_accounts(p_vendor text) returns text[] language sql immutable parallel safe
set search_path = public, pg_temp as $$
  select array['L:V_PENDING:' || p_vendor, 'L:V_PAYABLE:' || p_vendor, 'A:COD:' || p_vendor, 'L:COURIER_PAY:' || p_vendor, 'A:VENDOR_RECV:' || p_vendor]
$$;
--> statement-breakpoint
revoke all on function statement_accounts(text) from public;
--> statement-breakpoint
grant execute on function statement_accounts(text) to haat_app, haat_job, haat_read, haat_engine;
--> statement-breakpoint
-- L7 asks for every table that a trigger keeps from being changed, and for the trigger itself. L9: what names a shop stands in its
-- statement, what is a shop's names one, and what a part has brought stands in no other shop's.
do $patch$
declare
  v_change text[];
  v_source text;
begin
  foreach v_change slice 1 in array array[
    ['select ''L7'', grantee || '' on '' || table_name, privilege_type::text from information_schema.role_table_grants
 where table_schema = ''public'' and table_name in (''journal'',''journal_line'',''transition'',''audit'')
   and grantee in (''haat_app'',''haat_job'',''haat_read'') and privilege_type in (''UPDATE'',''DELETE'',''TRUNCATE'')
', 'select ''L7'', r.name || '' on '' || t.tgrelid::regclass, p.what from pg_trigger t
  cross join (values (''haat_app''),(''haat_job''),(''haat_read'')) r(name)
  cross join (values (''UPDATE'', 16),(''DELETE'', 8),(''TRUNCATE'', 255)) p(what, refused)
 where t.tgfoid = ''refuse_change()''::regprocedure and t.tgtype & p.refused <> 0
   and case p.what when ''UPDATE'' then has_any_column_privilege(r.name, t.tgrelid, p.what) else has_table_privilege(r.name, t.tgrelid, p.what) end
union all
select ''L7'', coalesce(n.id, t.tgrelid)::regclass::text, ''nothing refuses a change''
  from (values (''journal''::regclass::oid),(''journal_line''::regclass::oid),(''transition''::regclass::oid),(''audit''::regclass::oid)) n(id)
  full join (select tgrelid, tgenabled from pg_trigger where tgfoid = ''refuse_change()''::regprocedure) t on t.tgrelid = n.id
 where t.tgrelid is null or t.tgenabled = ''D''
'],
    ['select ''L10'', j.event_key,', 'select ''L9'', s.account, ''stands in no statement of a shop'' from sums s left join vendor v on v.id = split_part(s.account, '':'', 3)
 where case when v.id is null then s.account ~ ''^(L:V_PENDING|L:V_PAYABLE|A:VENDOR_RECV)(:|$)'' else s.account <> all (statement_accounts(v.id)) end
union all
select ''L9'', j.event_key, ''of '' || p.vendor_id || '' stands with '' || l.account
  from journals j join sub_order p on p.id = split_part(j.event_key, '':'', 1) join journal_line l on l.journal_id = j.id
  join vendor v on v.id = split_part(l.account, '':'', 3) where v.id <> p.vendor_id
union all
select ''L10'', j.event_key,']] loop
    v_source := pg_get_functiondef('ledger_rules(timestamp with time zone)'::regprocedure);
    if strpos(v_source, v_change[1]) = 0 then
      raise exception 'ledger_rules no longer has: %', v_change[1];
    end if;
    execute replace(v_source, v_change[1], v_change[2]);
  end loop;
end $patch$;
