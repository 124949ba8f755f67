-- A row that was left out may be taken up again.
alter table remittance_act drop constraint remittance_act_name,
  add constraint remittance_act_name check (act in ('accept','dispute','match','unmatch','drop','claim','take_up','post','compare','teach','propose','agree','refuse','withdraw','void','recall','period'));
