grant insert on hand_in to haat_job;
