import { route, type RouteConfigEntry } from "@react-router/dev/routes";

/** Where what buyers say of goods is read, written and reported. */
export const reviewRoutes: RouteConfigEntry[] = [
  route("p/:slug/reviews", "storefront/reviews/route.tsx"),
  route("p/:slug/reviews/:id/report", "storefront/review-report/route.tsx"),
  route("orders/:orderId/reviews", "storefront/order-reviews/route.tsx"),
];
