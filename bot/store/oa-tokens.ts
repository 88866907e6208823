import { createHash } from "node:crypto";
import type { TokenStore } from "./store.ts";
import type { StoreContext } from "./store-context.ts";

export function createTokenStore({ db, write }: StoreContext): TokenStore {
  return {
    async read(seed) {
      const row = await db
        .selectFrom("oa_tokens")
        .selectAll()
        .where("seed_hash", "=", hashSeed(seed))
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return { accessToken: row.access_token, refreshToken: row.refresh_token, expiresAt: row.expires_at };
    },
    write: (seed, { accessToken, refreshToken, expiresAt }) =>
      write(async (trx) => {
        await trx.deleteFrom("oa_tokens").execute();
        const tokens = { access_token: accessToken, refresh_token: refreshToken, expires_at: expiresAt };
        await trx
          .insertInto("oa_tokens")
          .values({ seed_hash: hashSeed(seed), ...tokens })
          .execute();
      }),
  };
}

function hashSeed(seed: string): string {
  return createHash("sha256").update(seed).digest("base64url");
}
