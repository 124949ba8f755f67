-- A category in each order a shopper may choose, read from the index alone as far as the page goes.
create index product_category_title_bn on product (category_id, left(title_bn, 40), id);
--> statement-breakpoint
create index product_category_title_en on product (category_id, left(title_en, 40), id);
--> statement-breakpoint
create index product_category_price on product (category_id, min_price_minor, id);
--> statement-breakpoint
-- What a card asks of its variants, without reading them: 25 cards look at some fifty.
create index variant_shelf on variant (product_id) include (id, state);
