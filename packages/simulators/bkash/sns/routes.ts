import type { SimApp } from "../../kit/listen.ts";
import type { World } from "../world.ts";
import { signingKey } from "./notices.ts";

/** The sender's own public doors: its certificate and the confirmation of a subscription. */
export function snsRoutes(app: SimApp, world: World): void {
  app.get("/sns/cert.pem", (c) =>
    c.body(signingKey(world).certificatePem, 200, { "content-type": "application/x-pem-file" }),
  );
  app.get("/sns", (c) => {
    const subscription = world.store.subscription();
    const isRight =
      c.req.query("Action") === "ConfirmSubscription" &&
      subscription !== null &&
      c.req.query("Token") === subscription.token;
    if (!isRight)
      return c.body("<ErrorResponse><Error><Code>InvalidParameter</Code></Error></ErrorResponse>", 400);
    world.store.put({ kind: "subscription", value: { ...subscription, isConfirmed: true } });
    const arn = `${world.topicArn}:simulated`;
    return c.body(
      `<ConfirmSubscriptionResponse><ConfirmSubscriptionResult><SubscriptionArn>${arn}</SubscriptionArn></ConfirmSubscriptionResult></ConfirmSubscriptionResponse>`,
      200,
      { "content-type": "text/xml" },
    );
  });
}
