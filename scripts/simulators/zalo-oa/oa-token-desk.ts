/** Gives tokens out as the OAuth service does: a refresh token works once, and the old access token dies with it. */
export interface OaTokenDesk {
  /** The pair that works now. */
  current(): { readonly accessToken: string; readonly refreshToken: string };
  /** The new pair; undefined when this refresh token is spent or unknown. */
  refresh(refreshToken: string): { readonly accessToken: string; readonly refreshToken: string } | undefined;
  /** 0 for a token that works, else the error: -216 invalid, -220 expired. */
  check(accessToken: string): 0 | -216 | -220;
  /** The access token of now ends, as after 25 h or when it is taken back. */
  end(error: -216 | -220): void;
  /** As after an administrator's new consent: only this refresh token works from now on. */
  reseed(refreshToken: string): void;
}

export function createOaTokenDesk(seed: string): OaTokenDesk {
  let pairs = 0;
  let current = { accessToken: "", refreshToken: seed };
  let ended: { readonly token: string; readonly error: -216 | -220 } | undefined;
  return {
    current: () => current,
    refresh: (refreshToken) => {
      if (refreshToken !== current.refreshToken) return undefined;
      pairs += 1;
      current = { accessToken: `access-${pairs}-${seed}`, refreshToken: `refresh-${pairs}-${seed}` };
      return current;
    },
    check: (accessToken) => {
      if (ended?.token === accessToken) return ended.error;
      return accessToken !== "" && accessToken === current.accessToken ? 0 : -216;
    },
    end: (error) => {
      ended = { token: current.accessToken, error };
    },
    reseed: (refreshToken) => {
      current = { accessToken: "", refreshToken };
    },
  };
}
