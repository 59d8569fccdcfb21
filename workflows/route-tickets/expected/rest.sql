-- Tickets of the queue 'rest'; urgent ones went to a queue of their own first.
SELECT CAST(ticket_id AS BIGINT) AS ticket_id, subject, language, CAST(urgency AS INTEGER) AS urgency
FROM read_csv('input/tickets.csv', header = true, all_varchar = true, nullstr = '')
WHERE coalesce(CAST(urgency AS INTEGER), 0) < 5
  AND subject NOT LIKE '%Invoice%' AND subject NOT LIKE '%Refund%' AND subject NOT IN ('Cannot log in', 'App crashes')
