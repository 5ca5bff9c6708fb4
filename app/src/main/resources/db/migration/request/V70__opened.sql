-- For who reads the requests of a period, also those that ended long ago, page after page.
create index request_opened on request.request (opened_at, id);
