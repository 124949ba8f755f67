-- What a public page read whole. A photo asked for its review among all reviews, which the planner read from end to end where it
-- expected many photos; a question that can only be asked of one row is answered by its key.
alter policy shown on review_photo using (coalesce((select true from review r where r.id = review_photo.review_id), false));
--> statement-breakpoint
-- The shops of the home page: the first twelve that are open.
create index vendor_open on vendor (created_at, id) where state = 'open';
--> statement-breakpoint
-- What a shop pays: asked for with every price of a delivery and every quote.
create index commission_rate_of on commission_rate (vendor_id, valid_from);
