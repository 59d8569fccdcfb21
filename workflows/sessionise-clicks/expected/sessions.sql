-- A session of a user ends after 30 minutes without a page view.
WITH clicks AS (
  SELECT event, "user", CAST("at" AS TIMESTAMP) AS "at", page FROM read_json('input/clicks.jsonl')
),
marked AS (
  SELECT *, CASE WHEN "at" - lag("at") OVER w <= INTERVAL 30 MINUTE THEN 0 ELSE 1 END AS starts
  FROM clicks WINDOW w AS (PARTITION BY "user" ORDER BY "at", event)
),
numbered AS (
  SELECT *, sum(starts) OVER (PARTITION BY "user" ORDER BY "at", event ROWS UNBOUNDED PRECEDING) AS session
  FROM marked
)
SELECT "user", session, strftime(min("at"), '%Y-%m-%d %H:%M:%S') AS started_at,
       count(*) AS views,
       CAST(epoch(max("at")) - epoch(min("at")) AS BIGINT) AS seconds,
       max(CASE WHEN page = '/checkout' THEN 1 ELSE 0 END) = 1 AS reached_checkout
FROM numbered GROUP BY "user", session
