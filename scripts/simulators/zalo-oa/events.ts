export const OA_APP_ID = "4221";
export const OA_ID = "388613280878808645";

/** An event as the webhook of an Official Account gets it. */
export type OaEventBody = Readonly<Record<string, unknown>> & { readonly timestamp: string };

export interface OaEventOptions {
  readonly personId?: string;
  readonly messageId?: string;
  readonly appId?: string;
  /** Milliseconds since 1970. */
  readonly at?: number;
}

let count = 0;

export function oaTextEvent(text: string, options: OaEventOptions = {}): OaEventBody {
  return oaSentEvent("user_send_text", { text }, options);
}

/** `user_send_*`, and `oa_send_*` for what the account itself sent. */
export function oaSentEvent(
  eventName: string,
  carried: Readonly<Record<string, unknown>>,
  options: OaEventOptions = {},
): OaEventBody {
  const { personId = "person-1", appId = OA_APP_ID, at = Date.now() } = options;
  count += 1;
  const isOurs = eventName.startsWith("oa_send_");
  return {
    app_id: appId,
    event_name: eventName,
    sender: { id: isOurs ? OA_ID : personId },
    recipient: { id: isOurs ? personId : OA_ID },
    message: { msg_id: options.messageId ?? `m${count}`, ...carried },
    timestamp: String(at),
  };
}

export function oaFollowEvent({
  personId = "person-1",
  appId = OA_APP_ID,
  at,
}: OaEventOptions = {}): OaEventBody {
  return {
    ...{ app_id: appId, event_name: "follow", oa_id: OA_ID, follower: { id: personId } },
    timestamp: String(at ?? Date.now()),
  };
}
