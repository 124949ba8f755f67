-- An order that a wallet failed may be paid at the door instead: it stands under the same limit as one placed for cash.
insert into legal_move (machine, from_state, to_state) values ('order', 'pending_payment', 'pending_verification');
--> statement-breakpoint
create trigger cash_velocity_instead before update of method on orders for each row
  when (new.method = 'cod' and old.method <> 'cod') execute function cash_velocity();
