package io.tongyuan.web.access;

import io.micronaut.http.HttpRequest;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.sharing.AuditEntry;
import io.tongyuan.sharing.AuditLog;
import jakarta.inject.Singleton;

/** Checks the token in an address and writes its use to the audit log, before anything is answered: the purpose is the one it was asked for with. */
@Singleton
public final class TokenUse {
    private final ReconcileTokens tokens;
    private final AuditLog log;

    TokenUse(ReconcileTokens tokens, AuditLog log) {
        this.tokens = tokens;
        this.log = log;
    }

    /**
     * @param object public id it is about, "" where it is about none
     * @throws Failed TOKEN_UNKNOWN, AUDIT_FAILED
     */
    public void check(HttpRequest<?> request, String token, String action, String object) {
        ReconcileTokens.Grant grant = tokens.find(token).orElse(null);
        boolean known = grant != null;
        log.append(new AuditEntry(RequestId.of(request), known ? grant.agency() : "", known ? FreeText.masked(grant.purpose()) : "", action,
                FreeText.masked(object), known ? "200" : "401 TOKEN_UNKNOWN"));
        if (!known) {
            throw new Failed("TOKEN_UNKNOWN", "网址中的令牌不存在或已过期；请用 POST /v1/reconcile/tokens 另取一个。");
        }
    }
}
