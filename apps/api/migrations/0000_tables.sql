CREATE TABLE "clock_offset" (
	"id" integer PRIMARY KEY NOT NULL,
	"offset_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"body" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_key" UNIQUE("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"event_type" text NOT NULL,
	"reaction" text NOT NULL,
	"tenant_id" uuid,
	"payload" jsonb NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	"dead_at" timestamp (3) with time zone,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outbox_once" UNIQUE("event_id","reaction")
);
--> statement-breakpoint
CREATE TABLE "access_grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"occurrence_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone NOT NULL,
	"deliver_at" timestamp (3) with time zone NOT NULL,
	"delivered_at" timestamp (3) with time zone,
	"holder_name" text NOT NULL,
	"holder_email" text NOT NULL,
	"holder_phone" text NOT NULL,
	"provider_reference" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "one_grant_per_occurrence" UNIQUE("occurrence_id"),
	CONSTRAINT "access_grant_of_tenant" UNIQUE("tenant_id","organisation_id","id"),
	CONSTRAINT "access_grant_window" CHECK ("access_grant"."valid_until" > "access_grant"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "grant_secret" (
	"grant_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "problem_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"occurrence_id" uuid,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"reported_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"handled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "room_secret" (
	"room_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreement_counter" (
	"tenant_id" uuid NOT NULL,
	"legal_entity_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "agreement_counter_legal_entity_id_year_pk" PRIMARY KEY("legal_entity_id","year")
);
--> statement-breakpoint
CREATE TABLE "agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"number" text NOT NULL,
	"status" text NOT NULL,
	"facts" jsonb NOT NULL,
	"verification_token" text NOT NULL,
	"to_sign_file_id" uuid,
	"to_sign_sha256" text,
	"signed_file_id" uuid,
	"signed_sha256" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"signed_at" timestamp (3) with time zone,
	CONSTRAINT "agreement_verification_token" UNIQUE("verification_token"),
	CONSTRAINT "agreement_of_tenant" UNIQUE("tenant_id","organisation_id","id"),
	CONSTRAINT "agreement_number" UNIQUE("tenant_id","number"),
	CONSTRAINT "agreement_once_per_booking" UNIQUE("booking_id"),
	CONSTRAINT "to_sign_is_hashed" CHECK ("agreement"."status" = 'draft' OR "agreement"."status" = 'void' OR "agreement"."to_sign_sha256" IS NOT NULL)
);
--> statement-breakpoint
CREATE TABLE "board_act" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"legal_entity_id" uuid NOT NULL,
	"number" text NOT NULL,
	"subject" text NOT NULL,
	"voted_on" date NOT NULL,
	"transmitted_on" date NOT NULL,
	"executory_from" date NOT NULL,
	"valid_until" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "board_act_number" UNIQUE("legal_entity_id","number"),
	CONSTRAINT "board_act_dates" CHECK ("board_act"."transmitted_on" >= "board_act"."voted_on" AND "board_act"."executory_from" >= "board_act"."transmitted_on")
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"party" text NOT NULL,
	"account_id" uuid NOT NULL,
	"signer_name" text NOT NULL,
	"capacity" text NOT NULL,
	"delegation_act" text,
	"method" text NOT NULL,
	"authenticated_by" text NOT NULL,
	"sha256" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"evidence" jsonb NOT NULL,
	CONSTRAINT "one_signature_per_party" UNIQUE("agreement_id","party")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"tenant_id" uuid,
	"organisation_id" uuid,
	"action" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"note" text,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closure_room" (
	"tenant_id" uuid NOT NULL,
	"closure_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	CONSTRAINT "closure_room_closure_id_room_id_pk" PRIMARY KEY("closure_id","room_id")
);
--> statement-breakpoint
CREATE TABLE "closure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	CONSTRAINT "closure_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "closure_period" CHECK ("closure"."ends_at" > "closure"."starts_at" AND "closure"."ends_at" <= "closure"."starts_at" + interval '400 days')
);
--> statement-breakpoint
CREATE TABLE "conflict" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"closure_id" uuid NOT NULL,
	"occurrence_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	CONSTRAINT "conflict_once" UNIQUE("closure_id","occurrence_id")
);
--> statement-breakpoint
CREATE TABLE "occupancy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"space_no" integer NOT NULL,
	"blocked_from" timestamp (3) with time zone NOT NULL,
	"blocked_until" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"occurrence_id" uuid,
	"closure_id" uuid,
	"proposal_id" uuid,
	"expires_at" timestamp (3) with time zone,
	"live" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "occupancy_has_one_source" CHECK (num_nonnulls("occupancy"."occurrence_id", "occupancy"."closure_id", "occupancy"."proposal_id") = 1),
	CONSTRAINT "occupancy_source_fits_kind" CHECK (("occupancy"."kind" IN ('closure', 'establishment-use')) = ("occupancy"."closure_id" IS NOT NULL)),
	CONSTRAINT "only_holds_expire" CHECK ("occupancy"."kind" = 'hold' OR "occupancy"."expires_at" IS NULL),
	CONSTRAINT "occupancy_finite" CHECK (isfinite("occupancy"."blocked_from") AND isfinite("occupancy"."blocked_until")),
	CONSTRAINT "occupancy_length" CHECK ("occupancy"."blocked_until" >= "occupancy"."blocked_from" + interval '15 minutes' AND "occupancy"."blocked_until" <= "occupancy"."blocked_from" + CASE WHEN "occupancy"."kind" IN ('hold', 'booking') THEN interval '3 days' ELSE interval '400 days' END),
	CONSTRAINT "occupancy_grid" CHECK (extract(epoch from "occupancy"."blocked_from")::bigint % 300 = 0 AND extract(epoch from "occupancy"."blocked_until")::bigint % 300 = 0)
);
--> statement-breakpoint
CREATE TABLE "booking_counter" (
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "booking_counter_establishment_id_year_pk" PRIMARY KEY("establishment_id","year")
);
--> statement-breakpoint
CREATE TABLE "booking_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"author_id" uuid,
	"side" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "booking" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"recorded_by_staff" boolean DEFAULT false NOT NULL,
	"reference" text,
	"status" text NOT NULL,
	"purpose" text,
	"activity" text NOT NULL,
	"headcount" integer,
	"with_minors" boolean NOT NULL,
	"open_to_public" boolean NOT NULL,
	"responsible_name" text NOT NULL,
	"responsible_phone" text NOT NULL,
	"responsible_email" text NOT NULL,
	"equipment_wanted" text NOT NULL,
	"notes" text NOT NULL,
	"quote" jsonb,
	"total_cents" integer,
	"decision_deadline" timestamp (3) with time zone,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"undo_until" timestamp (3) with time zone,
	"refusal_reason" text,
	"refusal_text" text,
	"cancelled_side" text,
	"cancel_reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "booking_reference" UNIQUE("reference"),
	CONSTRAINT "booking_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "booking_of_tenant_and_organisation" UNIQUE("tenant_id","organisation_id","id"),
	CONSTRAINT "submitted_booking_is_complete" CHECK ("booking"."status" IN ('draft') OR ("booking"."reference" IS NOT NULL AND "booking"."submitted_at" IS NOT NULL AND "booking"."quote" IS NOT NULL AND "booking"."purpose" IS NOT NULL AND "booking"."headcount" IS NOT NULL)),
	CONSTRAINT "refusal_has_a_reason" CHECK ("booking"."status" <> 'refused' OR "booking"."refusal_reason" IS NOT NULL),
	CONSTRAINT "cancellation_has_a_side" CHECK ("booking"."status" <> 'cancelled' OR ("booking"."cancelled_side" IS NOT NULL AND "booking"."cancel_reason" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "counter_proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"message" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "occurrence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"local_date" text NOT NULL,
	"status" text NOT NULL,
	"presence" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "occurrence_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "occurrence_period" CHECK ("occurrence"."ends_at" > "occurrence"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "building" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"erp_type" text,
	"erp_category" integer,
	CONSTRAINT "building_of_tenant" UNIQUE("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "establishment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"uai" text,
	"owner_entity_id" uuid NOT NULL,
	"manager_entity_id" uuid NOT NULL,
	"payee_entity_id" uuid NOT NULL,
	"school_zone" text NOT NULL,
	"holiday_territory" text DEFAULT 'metropole' NOT NULL,
	"phone" text,
	"email" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "establishment_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "establishment_code" UNIQUE("code"),
	CONSTRAINT "establishment_uai" UNIQUE("tenant_id","uai")
);
--> statement-breakpoint
CREATE TABLE "opening_rule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"room_id" uuid,
	"day_kind" text NOT NULL,
	"opens_at" integer NOT NULL,
	"closes_at" integer NOT NULL,
	CONSTRAINT "opening_rule_minutes" CHECK ("opening_rule"."opens_at" >= 0 AND "opening_rule"."closes_at" > "opening_rule"."opens_at" AND "opening_rule"."closes_at" <= 1800)
);
--> statement-breakpoint
CREATE TABLE "place" (
	"insee_code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"postal_codes" text[] NOT NULL,
	"department_code" text NOT NULL,
	"population" integer,
	"latitude" double precision,
	"longitude" double precision,
	"approximate" boolean NOT NULL,
	"search_key" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_holiday" (
	"territory" text NOT NULL,
	"date" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "public_holiday_territory_date_pk" PRIMARY KEY("territory","date")
);
--> statement-breakpoint
CREATE TABLE "room_access" (
	"room_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"instructions" text NOT NULL,
	"contact_name" text NOT NULL,
	"contact_phone" text NOT NULL,
	"lead_hours" integer NOT NULL,
	"device_reference" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room_photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"alternative" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room_space" (
	"tenant_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"space_no" integer NOT NULL,
	CONSTRAINT "room_space_room_id_space_no_pk" PRIMARY KEY("room_id","space_no")
);
--> statement-breakpoint
CREATE TABLE "room" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"description" text NOT NULL,
	"house_rules" text NOT NULL,
	"capacity" integer NOT NULL,
	"standing_capacity" integer,
	"area_m2" integer,
	"floor" text,
	"wheelchair_access" boolean NOT NULL,
	"equipment" jsonb NOT NULL,
	"turnaround_minutes" integer NOT NULL,
	"min_notice_hours" integer NOT NULL,
	"horizon_days" integer NOT NULL,
	"min_minutes" integer NOT NULL,
	"max_minutes" integer NOT NULL,
	"grid_minutes" integer NOT NULL,
	"pending_mode" text NOT NULL,
	"status" text NOT NULL,
	"demonstration_data" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "room_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "room_name_in_establishment" UNIQUE("establishment_id","name"),
	CONSTRAINT "room_capacity" CHECK ("room"."capacity" > 0),
	CONSTRAINT "room_durations" CHECK ("room"."min_minutes" > 0 AND "room"."max_minutes" >= "room"."min_minutes"),
	CONSTRAINT "room_turnaround" CHECK ("room"."turnaround_minutes" BETWEEN 0 AND 240)
);
--> statement-breakpoint
CREATE TABLE "school_holiday" (
	"id" uuid PRIMARY KEY NOT NULL,
	"zone" text NOT NULL,
	"label" text NOT NULL,
	"starts_on" date NOT NULL,
	"resumes_on" date,
	"school_year" text NOT NULL,
	CONSTRAINT "school_holiday_once" UNIQUE("zone","label","starts_on")
);
--> statement-breakpoint
CREATE TABLE "site_establishment" (
	"tenant_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	CONSTRAINT "site_establishment_site_id_establishment_id_pk" PRIMARY KEY("site_id","establishment_id")
);
--> statement-breakpoint
CREATE TABLE "site" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"postal_code" text NOT NULL,
	"city" text NOT NULL,
	"insee_code" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"time_zone" text NOT NULL,
	"search_key" text DEFAULT '' NOT NULL,
	CONSTRAINT "site_of_tenant" UNIQUE("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "space" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_no" integer GENERATED ALWAYS AS IDENTITY (sequence name "space_space_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"tenant_id" uuid NOT NULL,
	"building_id" uuid NOT NULL,
	"name" text NOT NULL,
	"lock_version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "space_number" UNIQUE("space_no"),
	CONSTRAINT "space_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "space_no_of_tenant" UNIQUE("tenant_id","space_no")
);
--> statement-breakpoint
CREATE TABLE "stock_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"preview" jsonb NOT NULL,
	"rows" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid,
	"organisation_id" uuid,
	"sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"file_name" text NOT NULL,
	"scan_state" text NOT NULL,
	"visibility" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "file_belongs_to_somebody" CHECK ("file"."tenant_id" IS NOT NULL OR "file"."organisation_id" IS NOT NULL)
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"phone" text,
	"password_hash" text,
	"email_verified_at" timestamp (3) with time zone,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "account_email" UNIQUE("email"),
	CONSTRAINT "account_email_lower_case" CHECK ("account"."email" = lower("account"."email"))
);
--> statement-breakpoint
CREATE TABLE "link_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"account_id" uuid,
	"tenant_id" uuid,
	"label" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "link_token_hash" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"tenant_id" uuid,
	"establishment_id" uuid,
	"legal_entity_id" uuid,
	"capacity" text,
	"delegation_act" text,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "role_grant_scope" CHECK (("role_grant"."role" = 'platform-admin') = ("role_grant"."tenant_id" IS NULL)),
	CONSTRAINT "signatory_signs_for_an_entity" CHECK ("role_grant"."role" <> 'signatory' OR "role_grant"."legal_entity_id" IS NOT NULL)
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"refresh_hash" text NOT NULL,
	"previous_refresh_hash" text,
	"successor_sealed" text,
	"rotated_at" timestamp (3) with time zone NOT NULL,
	"is_staff" boolean NOT NULL,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"idle_expires_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email_hash" text NOT NULL,
	"ip" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "charge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"payee_entity_id" uuid NOT NULL,
	"status" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"valued_cents" integer,
	"legal_basis" text,
	"settlement" text,
	"due_on" date NOT NULL,
	"used_on" date NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "charge_of_tenant" UNIQUE("tenant_id","organisation_id","id"),
	CONSTRAINT "one_charge_per_booking" UNIQUE("booking_id"),
	CONSTRAINT "charge_amount" CHECK ("charge"."amount_cents" >= 0),
	CONSTRAINT "free_charge_is_valued" CHECK ("charge"."amount_cents" > 0 OR ("charge"."valued_cents" IS NOT NULL AND "charge"."legal_basis" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "ledger_account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"payee_entity_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "ledger_account_once" UNIQUE("payee_entity_id","kind"),
	CONSTRAINT "ledger_account_of_tenant" UNIQUE("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"charge_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"description" text NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_entry_of_tenant" UNIQUE("tenant_id","organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "ledger_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"amount_cents" bigint NOT NULL,
	CONSTRAINT "ledger_line_not_zero" CHECK ("ledger_line"."amount_cents" <> 0)
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid,
	"template" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"recipient_account_id" uuid,
	"subject_id" uuid NOT NULL,
	"params" jsonb NOT NULL,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "one_message_per_person_and_event" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"membership" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "membership_organisation_id_account_id_pk" PRIMARY KEY("organisation_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"rna" text,
	"siret" text,
	"training_activity_number" text,
	"address" text NOT NULL,
	"postal_code" text NOT NULL,
	"city" text NOT NULL,
	"insee_code" text,
	"representative_name" text NOT NULL,
	"representative_capacity" text NOT NULL,
	"phone" text,
	"republican_commitment_on" date,
	"recorded_by_tenant_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_rna" UNIQUE("rna"),
	CONSTRAINT "organisation_siret" UNIQUE("siret")
);
--> statement-breakpoint
CREATE TABLE "piece" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"insurer" text NOT NULL,
	"policy_number" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"file_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "piece_period" CHECK ("piece"."valid_until" >= "piece"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "tariff_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"tariff_id" uuid NOT NULL,
	"room_type" text,
	"room_id" uuid,
	"organisation_kind" text,
	"local_only" boolean NOT NULL,
	"unit" text NOT NULL,
	"unit_cents" integer NOT NULL,
	"legal_basis" text,
	CONSTRAINT "tariff_line_amount" CHECK ("tariff_line"."unit_cents" >= 0),
	CONSTRAINT "free_needs_a_legal_basis" CHECK ("tariff_line"."unit" <> 'free' OR ("tariff_line"."unit_cents" = 0 AND "tariff_line"."legal_basis" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "tariff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"payee_entity_id" uuid,
	"name" text NOT NULL,
	"act" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tariff_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "tariff_period" CHECK ("tariff"."valid_until" IS NULL OR "tariff"."valid_until" > "tariff"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "legal_entity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"siren" text,
	"address" text NOT NULL,
	"postal_code" text NOT NULL,
	"city" text NOT NULL,
	"insee_code" text,
	"code" text NOT NULL,
	CONSTRAINT "legal_entity_code" UNIQUE("tenant_id","code"),
	CONSTRAINT "legal_entity_tenant_id_id_unique" UNIQUE("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "tenant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"official_code" text NOT NULL,
	"brand_colour" text,
	"time_zone" text NOT NULL,
	"settings" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tenant_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_tenant_id_organisation_id_booking_id_booking_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","booking_id") REFERENCES "public"."booking"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_tenant_id_occurrence_id_occurrence_tenant_id_id_fk" FOREIGN KEY ("tenant_id","occurrence_id") REFERENCES "public"."occurrence"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_secret" ADD CONSTRAINT "grant_secret_tenant_id_organisation_id_grant_id_access_grant_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","grant_id") REFERENCES "public"."access_grant"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_report" ADD CONSTRAINT "problem_report_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_secret" ADD CONSTRAINT "room_secret_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_to_sign_file_id_file_id_fk" FOREIGN KEY ("to_sign_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_signed_file_id_file_id_fk" FOREIGN KEY ("signed_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_tenant_id_organisation_id_booking_id_booking_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","booking_id") REFERENCES "public"."booking"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_act" ADD CONSTRAINT "board_act_tenant_id_legal_entity_id_legal_entity_tenant_id_id_fk" FOREIGN KEY ("tenant_id","legal_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_tenant_id_organisation_id_agreement_id_agreement_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","agreement_id") REFERENCES "public"."agreement"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_room" ADD CONSTRAINT "closure_room_tenant_id_closure_id_closure_tenant_id_id_fk" FOREIGN KEY ("tenant_id","closure_id") REFERENCES "public"."closure"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure_room" ADD CONSTRAINT "closure_room_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_tenant_id_closure_id_closure_tenant_id_id_fk" FOREIGN KEY ("tenant_id","closure_id") REFERENCES "public"."closure"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occupancy" ADD CONSTRAINT "occupancy_tenant_id_space_no_space_tenant_id_space_no_fk" FOREIGN KEY ("tenant_id","space_no") REFERENCES "public"."space"("tenant_id","space_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_counter" ADD CONSTRAINT "booking_counter_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_message" ADD CONSTRAINT "booking_message_tenant_id_organisation_id_booking_id_booking_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","booking_id") REFERENCES "public"."booking"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counter_proposal" ADD CONSTRAINT "counter_proposal_tenant_id_organisation_id_booking_id_booking_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","booking_id") REFERENCES "public"."booking"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_tenant_id_organisation_id_booking_id_booking_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","booking_id") REFERENCES "public"."booking"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "building" ADD CONSTRAINT "building_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "building" ADD CONSTRAINT "building_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "establishment" ADD CONSTRAINT "establishment_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "establishment" ADD CONSTRAINT "establishment_tenant_id_owner_entity_id_legal_entity_tenant_id_id_fk" FOREIGN KEY ("tenant_id","owner_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "establishment" ADD CONSTRAINT "establishment_tenant_id_manager_entity_id_legal_entity_tenant_id_id_fk" FOREIGN KEY ("tenant_id","manager_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "establishment" ADD CONSTRAINT "establishment_tenant_id_payee_entity_id_legal_entity_tenant_id_id_fk" FOREIGN KEY ("tenant_id","payee_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_rule" ADD CONSTRAINT "opening_rule_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_rule" ADD CONSTRAINT "opening_rule_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_rule" ADD CONSTRAINT "opening_rule_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_access" ADD CONSTRAINT "room_access_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_access" ADD CONSTRAINT "room_access_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_photo" ADD CONSTRAINT "room_photo_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_photo" ADD CONSTRAINT "room_photo_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_photo" ADD CONSTRAINT "room_photo_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_space" ADD CONSTRAINT "room_space_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_space" ADD CONSTRAINT "room_space_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_space" ADD CONSTRAINT "room_space_tenant_id_space_no_space_tenant_id_space_no_fk" FOREIGN KEY ("tenant_id","space_no") REFERENCES "public"."space"("tenant_id","space_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room" ADD CONSTRAINT "room_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room" ADD CONSTRAINT "room_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room" ADD CONSTRAINT "room_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_establishment" ADD CONSTRAINT "site_establishment_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_establishment" ADD CONSTRAINT "site_establishment_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_establishment" ADD CONSTRAINT "site_establishment_tenant_id_establishment_id_establishment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space" ADD CONSTRAINT "space_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space" ADD CONSTRAINT "space_tenant_id_building_id_building_tenant_id_id_fk" FOREIGN KEY ("tenant_id","building_id") REFERENCES "public"."building"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_import" ADD CONSTRAINT "stock_import_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_token" ADD CONSTRAINT "link_token_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge" ADD CONSTRAINT "charge_tenant_id_payee_entity_id_legal_entity_tenant_id_id_fk" FOREIGN KEY ("tenant_id","payee_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_tenant_id_payee_entity_id_legal_entity_tenant_id_id_fk" FOREIGN KEY ("tenant_id","payee_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_tenant_id_organisation_id_charge_id_charge_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","charge_id") REFERENCES "public"."charge"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_tenant_id_organisation_id_entry_id_ledger_entry_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","entry_id") REFERENCES "public"."ledger_entry"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_tenant_id_account_id_ledger_account_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."ledger_account"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece" ADD CONSTRAINT "piece_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece" ADD CONSTRAINT "piece_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tariff_line" ADD CONSTRAINT "tariff_line_tenant_id_tariff_id_tariff_tenant_id_id_fk" FOREIGN KEY ("tenant_id","tariff_id") REFERENCES "public"."tariff"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tariff_line" ADD CONSTRAINT "tariff_line_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tariff" ADD CONSTRAINT "tariff_tenant_id_payee_entity_id_legal_entity_tenant_id_id_fk" FOREIGN KEY ("tenant_id","payee_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_entity" ADD CONSTRAINT "legal_entity_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("run_at");--> statement-breakpoint
CREATE INDEX "access_grant_due" ON "access_grant" USING btree ("status","deliver_at");--> statement-breakpoint
CREATE INDEX "agreement_counter_tenant" ON "agreement_counter" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "audit_entry_subject" ON "audit_entry" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "audit_entry_tenant" ON "audit_entry" USING btree ("tenant_id","at");--> statement-breakpoint
CREATE INDEX "occupancy_occurrence" ON "occupancy" USING btree ("occurrence_id");--> statement-breakpoint
CREATE INDEX "occupancy_closure" ON "occupancy" USING btree ("closure_id");--> statement-breakpoint
CREATE INDEX "occupancy_proposal" ON "occupancy" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "booking_message_booking" ON "booking_message" USING btree ("booking_id","created_at");--> statement-breakpoint
CREATE INDEX "booking_establishment_status" ON "booking" USING btree ("establishment_id","status");--> statement-breakpoint
CREATE INDEX "booking_organisation_status" ON "booking" USING btree ("organisation_id","status");--> statement-breakpoint
CREATE INDEX "counter_proposal_booking" ON "counter_proposal" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "occurrence_booking" ON "occurrence" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "occurrence_room_start" ON "occurrence" USING btree ("room_id","starts_at");--> statement-breakpoint
CREATE INDEX "opening_rule_establishment" ON "opening_rule" USING btree ("establishment_id");--> statement-breakpoint
CREATE INDEX "place_position" ON "place" USING btree ("latitude","longitude");--> statement-breakpoint
CREATE INDEX "room_space_number" ON "room_space" USING btree ("space_no");--> statement-breakpoint
CREATE INDEX "room_establishment" ON "room" USING btree ("establishment_id");--> statement-breakpoint
CREATE INDEX "site_position" ON "site" USING btree ("latitude","longitude");--> statement-breakpoint
CREATE INDEX "file_sha256" ON "file" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "link_token_subject" ON "link_token" USING btree ("purpose","subject_id");--> statement-breakpoint
CREATE INDEX "role_grant_account" ON "role_grant" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "role_grant_tenant" ON "role_grant" USING btree ("tenant_id","role");--> statement-breakpoint
CREATE INDEX "session_refresh" ON "session" USING btree ("refresh_hash");--> statement-breakpoint
CREATE INDEX "session_previous_refresh" ON "session" USING btree ("previous_refresh_hash");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_email" ON "sign_in_attempt" USING btree ("email_hash","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_ip" ON "sign_in_attempt" USING btree ("ip","at");--> statement-breakpoint
CREATE INDEX "charge_establishment" ON "charge" USING btree ("establishment_id","created_at");--> statement-breakpoint
CREATE INDEX "charge_organisation" ON "charge" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "ledger_entry_charge" ON "ledger_entry" USING btree ("charge_id");--> statement-breakpoint
CREATE INDEX "ledger_line_entry" ON "ledger_line" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "ledger_line_account" ON "ledger_line" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "message_subject" ON "message" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "membership_account" ON "membership" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "piece_organisation" ON "piece" USING btree ("organisation_id","valid_until");--> statement-breakpoint
CREATE INDEX "tariff_line_tariff" ON "tariff_line" USING btree ("tariff_id");--> statement-breakpoint
CREATE INDEX "tariff_payee" ON "tariff" USING btree ("tenant_id","payee_entity_id","valid_from");