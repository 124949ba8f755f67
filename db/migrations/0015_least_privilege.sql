-- Stock is changed in the jobs' role, which has asked whose goods they are: the edge's role need not be able to.
revoke execute on function change_stock(text, text, integer, text, text) from haat_app;
--> statement-breakpoint
-- Balances of every vendor and order; a vendor's own statement is read from the guarded lines.
revoke select on account_balance from haat_app;
--> statement-breakpoint
-- One refund at the wallet is one refund of ours: a wallet has no idempotency key, and a lost answer is matched by amount.
create unique index refund_trx_once on refund (attempt_id, provider_refund_trx) where provider_refund_trx is not null;
