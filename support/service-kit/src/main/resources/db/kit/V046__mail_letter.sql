-- A mail is kept as its letter and becomes text and HTML when it is sent. What waits from before is sent as its text.
update mail set content = jsonb_build_object(
    'to', content -> 'to',
    'letter', jsonb_build_object(
        'language', content -> 'language', 'subject', content -> 'subject', 'greeting', '',
        'paragraphs', jsonb_build_array(content -> 'text'), 'facts', jsonb_build_array(), 'closing', '',
        'senders', jsonb_build_array(), 'footer', ''),
    'attachments', content -> 'attachments')
where jsonb_exists(content, 'text');
