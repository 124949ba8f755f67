import { route, type RouteConfigEntry } from "@react-router/dev/routes";

/** Where what buyers say of goods and ask about them is read, written and reported. */
export const reviewRoutes: RouteConfigEntry[] = [
  route("p/:slug/reviews", "storefront/reviews/route.tsx"),
  route("p/:slug/reviews/:id/report", "storefront/review-report/route.tsx"),
  route("p/:slug/questions", "storefront/questions/route.tsx"),
  route("p/:slug/ask", "storefront/question-ask/route.tsx"),
  route("p/:slug/questions/:id/answer", "storefront/question-answer/route.tsx"),
  route("p/:slug/questions/:id/report", "storefront/review-report/route.tsx", { id: "question-report" }),
  route("orders/:orderId/reviews", "storefront/order-reviews/route.tsx"),
];
