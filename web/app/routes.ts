import { index, layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";

/** Every address of the web, written out. */
export default [
  index("storefront/entrance/route.ts"),
  route("robots.txt", "storefront/robots/route.ts"),
  route("language/:to", "storefront/language/route.ts"),
  ...prefix(":locale", [
    route("cart/lines", "storefront/cart-lines/route.ts"),
    route("areas", "storefront/areas/route.ts"),
    route("sign-out", "storefront/sign-out/route.ts"),
    layout("vendor/layout.tsx", [
      ...prefix("vendor", [
        index("vendor/home/route.tsx"),
        route("shop", "vendor/shop/route.tsx"),
        route("orders", "vendor/orders/route.tsx"),
        route("orders/:id", "vendor/order/route.tsx"),
        route("orders/:id/reject", "vendor/reject/route.tsx"),
        route("orders/:id/deliver", "vendor/deliver/route.tsx"),
        route("stock", "vendor/stock/route.tsx"),
        route("statement", "vendor/statement/route.tsx"),
        route("hand-in", "vendor/hand-in/route.tsx"),
        route("report", "vendor/report/route.tsx"),
      ]),
    ]),
    layout("support/layout.tsx", [
      ...prefix("support", [
        index("support/search/route.tsx"),
        route("orders/:orderId", "support/order/route.tsx"),
        route("orders/:orderId/cancel", "support/cancel/route.tsx"),
        route("hand-ins", "support/hand-ins/route.tsx"),
        route("books", "support/books/route.tsx"),
      ]),
    ]),
    layout("storefront/layout.tsx", [
      index("storefront/home/route.tsx"),
      route("categories", "storefront/categories/route.tsx"),
      route("c/:slug", "storefront/category/route.tsx"),
      route("search", "storefront/search/route.tsx"),
      route("p/:slug", "storefront/product/route.tsx"),
      route("shops/:slug", "storefront/shop/route.tsx"),
      route("cart", "storefront/cart/route.tsx"),
      route("checkout", "storefront/checkout/route.tsx"),
      route("pay/return/:method", "storefront/pay-return/route.tsx"),
      route("orders/:orderId", "storefront/order/route.tsx"),
      route("orders/:orderId/verify", "storefront/verify/route.tsx"),
      route("track", "storefront/track/route.tsx"),
      route("sign-in", "storefront/sign-in/route.tsx"),
      route("account", "storefront/account/route.tsx"),
      route("account/sessions", "storefront/sessions/route.tsx"),
      route("terms", "storefront/terms/route.tsx"),
      route("privacy", "storefront/privacy/route.tsx"),
      route("complaint", "storefront/complaint/route.tsx"),
      route("*", "storefront/not-found/route.ts"),
    ]),
  ]),
] satisfies RouteConfig;
