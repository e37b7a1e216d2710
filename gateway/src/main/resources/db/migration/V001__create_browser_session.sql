-- Sessions of browsers. The tokens are sealed with a key the database does not have, and a row is found by the hash of
-- the cookie: who reads this table can open no session.
CREATE TABLE browser_session (
    id_hash       bytea       NOT NULL,
    sealed_tokens bytea       NOT NULL,
    started_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    CONSTRAINT pk_browser_session PRIMARY KEY (id_hash),
    CONSTRAINT ck_browser_session_id_hash CHECK (octet_length(id_hash) = 32),
    CONSTRAINT ck_browser_session_expires_at CHECK (expires_at > started_at)
);

CREATE INDEX ix_browser_session_expires_at ON browser_session (expires_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON browser_session TO ${appRole};
